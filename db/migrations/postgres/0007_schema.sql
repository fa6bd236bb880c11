CREATE TABLE "passed_prompts" (
	"user_id" text NOT NULL,
	"prompt" text NOT NULL,
	"passed_at" bigint NOT NULL,
	CONSTRAINT "passed_prompts_user_id_prompt_pk" PRIMARY KEY("user_id","prompt")
);
--> statement-breakpoint
ALTER TABLE "passed_prompts" ADD CONSTRAINT "passed_prompts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;