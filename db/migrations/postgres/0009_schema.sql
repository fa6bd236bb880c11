ALTER TABLE "attempts" ADD COLUMN "overtaken_at" bigint;--> statement-breakpoint
UPDATE "attempts" SET "overtaken_at" = (
	SELECT min(later."started_at") FROM "attempts" AS later
	WHERE later."user_id" = "attempts"."user_id" AND later."assessment" = "attempts"."assessment" AND later."number" > "attempts"."number"
) WHERE "completed_at" IS NULL;
