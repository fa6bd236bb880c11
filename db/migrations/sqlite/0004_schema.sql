CREATE TABLE `compared_programs` (
	`user_id` text NOT NULL,
	`assessment` text NOT NULL,
	`submission_id` text NOT NULL,
	`number` integer NOT NULL,
	`passed` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`user_id`, `assessment`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `fingerprints` (
	`assessment` text NOT NULL,
	`user_id` text NOT NULL,
	`hash` integer NOT NULL,
	`places` text NOT NULL,
	PRIMARY KEY(`assessment`, `user_id`, `hash`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `fingerprints_by_hash` ON `fingerprints` (`assessment`,`hash`);
--> statement-breakpoint
INSERT INTO `progress` (`user_id`, `assessment`, `score_given`, `score_maximum`, `passed`, `tries`, `updated_at`)
SELECT `user_id`, `assessment`, 0, max(`score_maximum`), 0, 0, max(`started_at`) FROM `attempts`
WHERE `completed_at` IS NULL AND `assessment` NOT LIKE '%/review'
GROUP BY `user_id`, `assessment`
ON CONFLICT DO NOTHING;
