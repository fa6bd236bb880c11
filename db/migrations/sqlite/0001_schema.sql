CREATE TABLE `opened_hints` (
	`user_id` text NOT NULL,
	`assessment` text NOT NULL,
	`kind` text NOT NULL,
	`opened_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `assessment`, `kind`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `regradings` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`verdict` text NOT NULL,
	`score_given` real NOT NULL,
	`score_maximum` real NOT NULL,
	`result` text NOT NULL,
	`content_hash` text NOT NULL,
	`finished_at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
