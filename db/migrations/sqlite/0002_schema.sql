CREATE TABLE `quiz_policies` (
	`section_id` text NOT NULL,
	`assessment` text NOT NULL,
	`feedback` text NOT NULL,
	`attempts` integer,
	`counts` text NOT NULL,
	`due_at` integer,
	PRIMARY KEY(`section_id`, `assessment`),
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `attempts` ADD `questions` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `confidence` text;