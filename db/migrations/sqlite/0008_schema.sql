PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_failed_tries` (
	`key` text PRIMARY KEY NOT NULL,
	`count` real NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_failed_tries`("key", "count", "last_at") SELECT "key", "count", "last_at" FROM `failed_tries`;--> statement-breakpoint
DROP TABLE `failed_tries`;--> statement-breakpoint
ALTER TABLE `__new_failed_tries` RENAME TO `failed_tries`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `failed_tries_by_time` ON `failed_tries` (`last_at`);