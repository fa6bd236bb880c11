CREATE TABLE `earlier_scores` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`number` integer NOT NULL,
	`scored` text NOT NULL,
	`content_hash` text NOT NULL,
	`replaced_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`, `number`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `responses` ADD `content_hash` text;