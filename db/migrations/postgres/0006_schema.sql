CREATE TABLE "earlier_scores" (
	"attempt_id" text NOT NULL,
	"question_id" text NOT NULL,
	"number" integer NOT NULL,
	"scored" json NOT NULL,
	"content_hash" text NOT NULL,
	"replaced_at" bigint NOT NULL,
	CONSTRAINT "earlier_scores_attempt_id_question_id_number_pk" PRIMARY KEY("attempt_id","question_id","number")
);
--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "content_hash" text;--> statement-breakpoint
ALTER TABLE "earlier_scores" ADD CONSTRAINT "earlier_scores_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;