CREATE TABLE "compared_programs" (
	"user_id" text NOT NULL,
	"assessment" text NOT NULL,
	"submission_id" text NOT NULL,
	"number" integer NOT NULL,
	"passed" boolean NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "compared_programs_user_id_assessment_pk" PRIMARY KEY("user_id","assessment")
);
--> statement-breakpoint
CREATE TABLE "fingerprints" (
	"assessment" text NOT NULL,
	"user_id" text NOT NULL,
	"hash" integer NOT NULL,
	"places" json NOT NULL,
	CONSTRAINT "fingerprints_assessment_user_id_hash_pk" PRIMARY KEY("assessment","user_id","hash")
);
--> statement-breakpoint
ALTER TABLE "compared_programs" ADD CONSTRAINT "compared_programs_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "compared_programs" ADD CONSTRAINT "compared_programs_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fingerprints" ADD CONSTRAINT "fingerprints_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fingerprints_by_hash" ON "fingerprints" USING btree ("assessment","hash");
--> statement-breakpoint
INSERT INTO "progress" ("user_id", "assessment", "score_given", "score_maximum", "passed", "tries", "updated_at")
SELECT "user_id", "assessment", 0, max("score_maximum"), false, 0, max("started_at") FROM "attempts"
WHERE "completed_at" IS NULL AND "assessment" NOT LIKE '%/review'
GROUP BY "user_id", "assessment"
ON CONFLICT DO NOTHING;
