CREATE TABLE "announcements" (
	"id" text PRIMARY KEY NOT NULL,
	"section_id" text NOT NULL,
	"text" text NOT NULL,
	"link" text,
	"posted_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcements_by_section" ON "announcements" USING btree ("section_id");