CREATE TABLE "quiz_policies" (
	"section_id" text NOT NULL,
	"assessment" text NOT NULL,
	"feedback" text NOT NULL,
	"attempts" integer,
	"counts" text NOT NULL,
	"due_at" bigint,
	CONSTRAINT "quiz_policies_section_id_assessment_pk" PRIMARY KEY("section_id","assessment")
);
--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "questions" json;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "confidence" text;--> statement-breakpoint
ALTER TABLE "quiz_policies" ADD CONSTRAINT "quiz_policies_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;