CREATE TABLE "opened_hints" (
	"user_id" text NOT NULL,
	"assessment" text NOT NULL,
	"kind" text NOT NULL,
	"opened_at" bigint NOT NULL,
	CONSTRAINT "opened_hints_user_id_assessment_kind_pk" PRIMARY KEY("user_id","assessment","kind")
);
--> statement-breakpoint
CREATE TABLE "regradings" (
	"submission_id" text PRIMARY KEY NOT NULL,
	"verdict" text NOT NULL,
	"score_given" double precision NOT NULL,
	"score_maximum" double precision NOT NULL,
	"result" json NOT NULL,
	"content_hash" text NOT NULL,
	"finished_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "opened_hints" ADD CONSTRAINT "opened_hints_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regradings" ADD CONSTRAINT "regradings_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;