CREATE TABLE `announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`section_id` text NOT NULL,
	`text` text NOT NULL,
	`link` text,
	`posted_at` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `announcements_by_section` ON `announcements` (`section_id`);