CREATE TABLE "attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"assessment" text NOT NULL,
	"number" integer NOT NULL,
	"seed" bigint NOT NULL,
	"content_hash" text NOT NULL,
	"started_at" bigint NOT NULL,
	"completed_at" bigint,
	"score_given" double precision NOT NULL,
	"score_maximum" double precision NOT NULL
);
CREATE TABLE "drafts" (
	"user_id" text NOT NULL,
	"assessment" text NOT NULL,
	"text" text NOT NULL,
	"revision" integer NOT NULL,
	"saved_at" bigint NOT NULL,
	CONSTRAINT "drafts_user_id_assessment_pk" PRIMARY KEY("user_id","assessment")
);
CREATE TABLE "enrollments" (
	"section_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"joined_at" bigint NOT NULL,
	CONSTRAINT "enrollments_section_id_user_id_pk" PRIMARY KEY("section_id","user_id")
);
CREATE TABLE "grading_runs" (
	"submission_id" text NOT NULL,
	"number" integer NOT NULL,
	"verdict" text NOT NULL,
	"score_given" double precision NOT NULL,
	"score_maximum" double precision NOT NULL,
	"result" json NOT NULL,
	"content_hash" text NOT NULL,
	"finished_at" bigint NOT NULL,
	CONSTRAINT "grading_runs_submission_id_number_pk" PRIMARY KEY("submission_id","number")
);
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"site_role" text NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	CONSTRAINT "invitations_token_hash_unique" UNIQUE("token_hash")
);
CREATE TABLE "predictions" (
	"user_id" text NOT NULL,
	"prompt" text NOT NULL,
	"option" text NOT NULL,
	"confidence" text NOT NULL,
	"made_at" bigint NOT NULL,
	CONSTRAINT "predictions_user_id_prompt_pk" PRIMARY KEY("user_id","prompt")
);
CREATE TABLE "progress" (
	"user_id" text NOT NULL,
	"assessment" text NOT NULL,
	"score_given" double precision NOT NULL,
	"score_maximum" double precision NOT NULL,
	"passed" boolean NOT NULL,
	"tries" integer NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "progress_user_id_assessment_pk" PRIMARY KEY("user_id","assessment")
);
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"window_start" bigint NOT NULL,
	"count" integer NOT NULL
);
CREATE TABLE "responses" (
	"attempt_id" text NOT NULL,
	"question_id" text NOT NULL,
	"response" json NOT NULL,
	"scored" json NOT NULL,
	"given_at" bigint NOT NULL,
	CONSTRAINT "responses_attempt_id_question_id_pk" PRIMARY KEY("attempt_id","question_id")
);
CREATE TABLE "sections" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"course" text NOT NULL,
	"join_code" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "sections_join_code_unique" UNIQUE("join_code")
);
CREATE TABLE "submissions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"assessment" text NOT NULL,
	"number" integer NOT NULL,
	"payload" json NOT NULL,
	"seed" bigint NOT NULL,
	"content_hash" text NOT NULL,
	"submitted_at" bigint NOT NULL
);
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"site_role" text NOT NULL,
	"session_version" integer NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;ALTER TABLE "drafts" ADD CONSTRAINT "drafts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;ALTER TABLE "grading_runs" ADD CONSTRAINT "grading_runs_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;ALTER TABLE "invitations" ADD CONSTRAINT "invitations_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;ALTER TABLE "predictions" ADD CONSTRAINT "predictions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;ALTER TABLE "progress" ADD CONSTRAINT "progress_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;ALTER TABLE "responses" ADD CONSTRAINT "responses_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;ALTER TABLE "submissions" ADD CONSTRAINT "submissions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;CREATE UNIQUE INDEX "attempts_numbered" ON "attempts" USING btree ("user_id","assessment","number");CREATE INDEX "enrollments_by_user" ON "enrollments" USING btree ("user_id");CREATE UNIQUE INDEX "submissions_numbered" ON "submissions" USING btree ("user_id","assessment","number");
CREATE TABLE "opened_hints" (
	"user_id" text NOT NULL,
	"assessment" text NOT NULL,
	"kind" text NOT NULL,
	"opened_at" bigint NOT NULL,
	CONSTRAINT "opened_hints_user_id_assessment_kind_pk" PRIMARY KEY("user_id","assessment","kind")
);
CREATE TABLE "regradings" (
	"submission_id" text PRIMARY KEY NOT NULL,
	"verdict" text NOT NULL,
	"score_given" double precision NOT NULL,
	"score_maximum" double precision NOT NULL,
	"result" json NOT NULL,
	"content_hash" text NOT NULL,
	"finished_at" bigint NOT NULL
);
ALTER TABLE "opened_hints" ADD CONSTRAINT "opened_hints_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;ALTER TABLE "regradings" ADD CONSTRAINT "regradings_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;
CREATE TABLE "quiz_policies" (
	"section_id" text NOT NULL,
	"assessment" text NOT NULL,
	"feedback" text NOT NULL,
	"attempts" integer,
	"counts" text NOT NULL,
	"due_at" bigint,
	CONSTRAINT "quiz_policies_section_id_assessment_pk" PRIMARY KEY("section_id","assessment")
);
ALTER TABLE "attempts" ADD COLUMN "questions" json;ALTER TABLE "responses" ADD COLUMN "confidence" text;ALTER TABLE "quiz_policies" ADD CONSTRAINT "quiz_policies_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;
CREATE TABLE "announcements" (
	"id" text PRIMARY KEY NOT NULL,
	"section_id" text NOT NULL,
	"text" text NOT NULL,
	"link" text,
	"posted_at" bigint NOT NULL
);
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;CREATE INDEX "announcements_by_section" ON "announcements" USING btree ("section_id");
CREATE SCHEMA "drizzle";
CREATE TABLE "drizzle"."__drizzle_migrations" ("id" SERIAL PRIMARY KEY, "hash" text NOT NULL, "created_at" bigint);
INSERT INTO "drizzle"."__drizzle_migrations" ("hash", "created_at") VALUES ('73317c55f9e07883a8e8936310b5506d8a4810f143ead8e422360ded86cc50be', 1795495890435);
INSERT INTO "drizzle"."__drizzle_migrations" ("hash", "created_at") VALUES ('9dbb91faf07c8880e904247145cb4c86f53f6d2ac6b0f2c41f6bf155b033649e', 1795599095170);
INSERT INTO "drizzle"."__drizzle_migrations" ("hash", "created_at") VALUES ('c6c195a582c6ffc66bf59f5b7501dfb6a8c2b79326ddec2afab9a7ef47037d29', 1795645830669);
INSERT INTO "drizzle"."__drizzle_migrations" ("hash", "created_at") VALUES ('156620d7d71add4e83f431969e5b0e03d5024e64aea934b58cede5da80de4782', 1795661389900);
INSERT INTO "users" ("id", "email", "name", "password_hash", "site_role", "session_version", "created_at") VALUES ('d3f65faf-4557-4ebd-adae-9b24921da46e', 'Ada-1@example.org', 'Ada', '$argon2id$v=19$m=19456,t=2,p=1$nIIjLXgrS3wiVu077uz94A$RjmLibMfraZDLQHRA9EFmoOIqbtHLqcZoWLCHb44AHg', 'admin', 1, 1795745898959);
INSERT INTO "users" ("id", "email", "name", "password_hash", "site_role", "session_version", "created_at") VALUES ('f0bdebb2-febc-40e3-9264-e35daa191961', 'Inés-2@example.org', 'Inés', '$argon2id$v=19$m=19456,t=2,p=1$3GaVOaJe5JlbrmAQV9mEcg$4WZvCs+Dt/r8Vdtb8K96sJmOqrIzmyisvsLW082dTdI', 'instructor', 1, 1795745899296);
INSERT INTO "users" ("id", "email", "name", "password_hash", "site_role", "session_version", "created_at") VALUES ('47d95fe5-93a4-4483-a890-b5000b96f1db', 'Lea-3@example.org', 'Lea', '$argon2id$v=19$m=19456,t=2,p=1$ZfOqgs+SRU87BYussRxL/A$e7q7FtkAUq6Rg156N0u3ekvO/hyAP2wVurXCoQHjFww', 'learner', 1, 1795745899602);
INSERT INTO "users" ("id", "email", "name", "password_hash", "site_role", "session_version", "created_at") VALUES ('43437374-a0d5-4975-8f3f-ebbdb5486536', 'Ødegård-4@example.org', 'Ødegård', '$argon2id$v=19$m=19456,t=2,p=1$i7Vij5FRP6ptKzQhrGZWFw$0w+IcdyfNB5joC8dCV9MLmkEJIWvMBKyfkqk8NdCEbE', 'learner', 1, 1795745900082);
INSERT INTO "users" ("id", "email", "name", "password_hash", "site_role", "session_version", "created_at") VALUES ('bba54b70-1e11-4e4b-883e-c68222749704', '学生-5@example.org', '学生', '$argon2id$v=19$m=19456,t=2,p=1$YSukrEZgy77QqAAwmrU6gQ$Nakqh3xunnGfAS9nRZjNiZmdMoEmTLtoxn+4EMEGSy0', 'learner', 1, 1795745900425);
INSERT INTO "invitations" ("id", "token_hash", "site_role", "created_by", "created_at", "expires_at", "used_at") VALUES ('2fcffb3b-7bf8-4d78-a350-9c4b0322e836', 'ccd5ae16503ff8c9c73eeb0540a659581ce2220b8d681030de745943ad858be8', 'instructor', 'd3f65faf-4557-4ebd-adae-9b24921da46e', 1795745900991, 1796350700991, NULL);
INSERT INTO "rate_limits" ("key", "window_start", "count") VALUES ('sign-up-address:address 1', 1795745898482, 1);
INSERT INTO "rate_limits" ("key", "window_start", "count") VALUES ('sign-up-address:address 2', 1795745899042, 1);
INSERT INTO "rate_limits" ("key", "window_start", "count") VALUES ('sign-up-address:address 3', 1795745899330, 1);
INSERT INTO "rate_limits" ("key", "window_start", "count") VALUES ('sign-up-address:address 4', 1795745899621, 1);
INSERT INTO "rate_limits" ("key", "window_start", "count") VALUES ('sign-up-address:address 5', 1795745900093, 1);
INSERT INTO "rate_limits" ("key", "window_start", "count") VALUES ('join-account:47d95fe5-93a4-4483-a890-b5000b96f1db', 1795745900891, 1);
INSERT INTO "rate_limits" ("key", "window_start", "count") VALUES ('join-account:43437374-a0d5-4975-8f3f-ebbdb5486536', 1795745900962, 1);
INSERT INTO "rate_limits" ("key", "window_start", "count") VALUES ('sign-in-account:Lea-3@example.org', 1795745900980, 1);
INSERT INTO "rate_limits" ("key", "window_start", "count") VALUES ('submit-account:47d95fe5-93a4-4483-a890-b5000b96f1db', 1795745900993, 2);
INSERT INTO "rate_limits" ("key", "window_start", "count") VALUES ('submit-account:43437374-a0d5-4975-8f3f-ebbdb5486536', 1795745918686, 1);
INSERT INTO "rate_limits" ("key", "window_start", "count") VALUES ('submit-account:bba54b70-1e11-4e4b-883e-c68222749704', 1795745919551, 1);
INSERT INTO "sections" ("id", "name", "course", "join_code", "created_at") VALUES ('ca033e47-69cb-4b6a-9451-2dbeacee2a25', 'Thursday group', 'practical-methodology', 'UHAMYBN9', 1795745900548);
INSERT INTO "enrollments" ("section_id", "user_id", "role", "joined_at") VALUES ('ca033e47-69cb-4b6a-9451-2dbeacee2a25', 'f0bdebb2-febc-40e3-9264-e35daa191961', 'instructor', 1795745900548);
INSERT INTO "enrollments" ("section_id", "user_id", "role", "joined_at") VALUES ('ca033e47-69cb-4b6a-9451-2dbeacee2a25', '47d95fe5-93a4-4483-a890-b5000b96f1db', 'learner', 1795745900894);
INSERT INTO "enrollments" ("section_id", "user_id", "role", "joined_at") VALUES ('ca033e47-69cb-4b6a-9451-2dbeacee2a25', '43437374-a0d5-4975-8f3f-ebbdb5486536', 'learner', 1795745900978);
INSERT INTO "drafts" ("user_id", "assessment", "text", "revision", "saved_at") VALUES ('47d95fe5-93a4-4483-a890-b5000b96f1db', 'practical-methodology/performance-metrics/exercise/confusion-counts', 'export function ü() {
  return "𝛽 \ '' \""
}
', 3, 1795700000001);
INSERT INTO "drafts" ("user_id", "assessment", "text", "revision", "saved_at") VALUES ('43437374-a0d5-4975-8f3f-ebbdb5486536', 'practical-methodology/performance-metrics/exercise/precision-recall-fbeta', '', 1, 1795700000002);
INSERT INTO "predictions" ("user_id", "prompt", "option", "confidence", "made_at") VALUES ('47d95fe5-93a4-4483-a890-b5000b96f1db', 'accuracy-hides', 'a', 'certain', 1795700000003);
INSERT INTO "attempts" ("id", "user_id", "assessment", "number", "seed", "content_hash", "started_at", "completed_at", "score_given", "score_maximum", "questions") VALUES ('a74892d7-c830-4808-b778-f8e5e9171381', '47d95fe5-93a4-4483-a890-b5000b96f1db', 'practical-methodology/performance-metrics/quiz', 1, 1264958382, 'f4c063178050507b', 1795745919677, NULL, 0, 12, NULL);
INSERT INTO "attempts" ("id", "user_id", "assessment", "number", "seed", "content_hash", "started_at", "completed_at", "score_given", "score_maximum", "questions") VALUES ('9bee3e47-908f-49a3-b400-3bf5e5944107', '43437374-a0d5-4975-8f3f-ebbdb5486536', 'practical-methodology/performance-metrics/quiz', 1, 417937120, 'f4c063178050507b', 1795745920604, NULL, 0, 12, NULL);
INSERT INTO "attempts" ("id", "user_id", "assessment", "number", "seed", "content_hash", "started_at", "completed_at", "score_given", "score_maximum", "questions") VALUES ('c86497fd-69f7-41b3-8135-9c6f28e107ff', 'bba54b70-1e11-4e4b-883e-c68222749704', 'practical-methodology/performance-metrics/quiz', 1, 80952016, 'f4c063178050507b', 1795745920951, NULL, 0, 12, NULL);
INSERT INTO "responses" ("attempt_id", "question_id", "response", "scored", "given_at", "confidence") VALUES ('a74892d7-c830-4808-b778-f8e5e9171381', 'q-1', '{"type":"numeric","text":"0.25"}', '{"scoreGiven":0.5,"scoreMaximum":1,"lines":[],"expected":"0.5"}', 1795700000004, 'guess');
INSERT INTO "responses" ("attempt_id", "question_id", "response", "scored", "given_at", "confidence") VALUES ('a74892d7-c830-4808-b778-f8e5e9171381', 'q-2', '{"type":"several-choices","options":["a","b"]}', '{"scoreGiven":1,"scoreMaximum":1,"lines":[],"expected":"a"}', 1795700000005, NULL);
INSERT INTO "submissions" ("id", "user_id", "assessment", "number", "payload", "seed", "content_hash", "submitted_at") VALUES ('7759457b-c6b0-4de9-ae6f-5e4889afc5e4', '47d95fe5-93a4-4483-a890-b5000b96f1db', 'practical-methodology/performance-metrics/exercise/confusion-counts', 1, '{"kind":"program","source":"/** One pass, two questions: whichever pair of answers an example gives, exactly one of the four counts goes up. */\nexport function confusionCounts(yTrue: readonly number[], yPred: readonly number[], positive: number) {\n  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 }\n  for (let i = 0; i < yTrue.length; i++) {\n    if (yPred[i] === positive) {\n      if (yTrue[i] === positive) counts.tp++\n      else counts.fp++\n    } else if (yTrue[i] === positive) counts.fn++\n    else counts.tn++\n  }\n  return counts\n}\n"}', 692298972, 'e67b989c35988bd4', 1795745901000);
INSERT INTO "submissions" ("id", "user_id", "assessment", "number", "payload", "seed", "content_hash", "submitted_at") VALUES ('dd84ec4c-5fca-4a91-a5f1-e01711c0b60a', '47d95fe5-93a4-4483-a890-b5000b96f1db', 'practical-methodology/performance-metrics/exercise/confusion-counts', 2, '{"kind":"program","source":"export function confusionCounts(yTrue: readonly number[], yPred: readonly number[], positive: number) {\n  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 }\n  yTrue.forEach((truth, i) => {\n    if (truth === positive && yPred[i] === positive) counts.tp++\n    else if (truth === positive) counts.fp++\n    else if (yPred[i] === positive) counts.fn++\n    else counts.tn++\n  })\n  return counts\n}\n"}', 22343395, 'e67b989c35988bd4', 1795745909528);
INSERT INTO "submissions" ("id", "user_id", "assessment", "number", "payload", "seed", "content_hash", "submitted_at") VALUES ('cd8df89d-fb62-49aa-8cb6-5fa076037fd2', '43437374-a0d5-4975-8f3f-ebbdb5486536', 'practical-methodology/performance-metrics/exercise/precision-recall-fbeta', 1, '{"kind":"program","source":"type Labels = readonly number[]\n\ninterface Scores {\n  precision: number\n  recall: number\n  fbeta: number\n}\n\n/** 1 stands for spam, 0 for wanted mail. 0/0 is 0. */\nexport function precisionRecallFbeta(yTrue: Labels, yPred: Labels, beta = 1): Scores {\n  let tp = 0\n  let fp = 0\n  let fn = 0\n\n  // Count the outcomes, then form the three ratios.\n\n  return { precision: 0, recall: 0, fbeta: 0 }\n}\n"}', 671445074, '9e317043b9d13c68', 1795745918721);
INSERT INTO "submissions" ("id", "user_id", "assessment", "number", "payload", "seed", "content_hash", "submitted_at") VALUES ('7f713e4f-07e3-4297-a706-579c4520eb34', 'bba54b70-1e11-4e4b-883e-c68222749704', 'practical-methodology/performance-metrics/exercise/precision-recall-fbeta', 1, '{"kind":"program","source":"export const ü = \"✓ 𝛽\""}', 164916952, '9e317043b9d13c68', 1795745919588);
INSERT INTO "submissions" ("id", "user_id", "assessment", "number", "payload", "seed", "content_hash", "submitted_at") VALUES ('d1f0a9d2-0000-4000-8000-000000000001', '43437374-a0d5-4975-8f3f-ebbdb5486536', 'practical-methodology/performance-metrics/challenge/high-recall', 1, '{"kind":"setting","goal":"high-recall","setting":{"threshold":0.25}}', 0, '3437c782d438814d', 1795700000000);
INSERT INTO "grading_runs" ("submission_id", "number", "verdict", "score_given", "score_maximum", "result", "content_hash", "finished_at") VALUES ('7759457b-c6b0-4de9-ae6f-5e4889afc5e4', 1, 'passed', 10, 10, '{"verdict":"passed","scoreGiven":10,"scoreMaximum":10,"checks":[{"id":"two-classes","title":"Two classes","visibility":"shown","points":3,"passed":true,"casesPassed":4,"casesTotal":4,"message":""},{"id":"more-classes","title":"One class against several others","visibility":"shown","points":2,"passed":true,"casesPassed":3,"casesTotal":3,"message":""},{"id":"any-labels","title":"Any labels, any class","visibility":"hidden","points":5,"passed":true,"casesPassed":100,"casesTotal":100,"message":""}],"console":[],"consoleDropped":0}', 'e67b989c35988bd4', 1795745909283);
INSERT INTO "grading_runs" ("submission_id", "number", "verdict", "score_given", "score_maximum", "result", "content_hash", "finished_at") VALUES ('dd84ec4c-5fca-4a91-a5f1-e01711c0b60a', 1, 'failed', 0, 10, '{"verdict":"failed","scoreGiven":0,"scoreMaximum":10,"checks":[{"id":"two-classes","title":"Two classes","visibility":"shown","points":3,"passed":false,"casesPassed":2,"casesTotal":4,"message":"One of the examples with two classes comes out differently.","counterexample":{"input":[{"name":"yTrue","text":"[1, 1, 1, 0]"},{"name":"yPred","text":"[0, 0, 1, 1]"},{"name":"positive","text":"0"}],"compared":[{"name":"tp","returned":"0","expected":"0","agrees":true},{"name":"fp","returned":"1","expected":"2","difference":"-1","agrees":false},{"name":"fn","returned":"2","expected":"1","difference":"1","agrees":false},{"name":"tn","returned":"1","expected":"1","agrees":true}]}},{"id":"more-classes","title":"One class against several others","visibility":"shown","points":2,"passed":false,"casesPassed":2,"casesTotal":3,"message":"All classes but the one that is asked about count as one.","counterexample":{"input":[{"name":"yTrue","text":"[1, 2, 3, 2]"},{"name":"yPred","text":"[1, 3, 1, 2]"},{"name":"positive","text":"1"}],"compared":[{"name":"tp","returned":"1","expected":"1","agrees":true},{"name":"fp","returned":"0","expected":"1","difference":"-1","agrees":false},{"name":"fn","returned":"1","expected":"0","difference":"1","agrees":false},{"name":"tn","returned":"2","expected":"2","agrees":true}]}},{"id":"any-labels","title":"Any labels, any class","visibility":"hidden","points":5,"passed":false,"casesPassed":40,"casesTotal":100,"message":"A fresh input came back wrong.","counterexample":{"input":[{"name":"yTrue","text":"[1]"},{"name":"yPred","text":"[0]"},{"name":"positive","text":"0"}],"compared":[{"name":"tp","returned":"0","expected":"0","agrees":true},{"name":"fp","returned":"0","expected":"1","difference":"-1","agrees":false},{"name":"fn","returned":"1","expected":"0","difference":"1","agrees":false},{"name":"tn","returned":"0","expected":"0","agrees":true}],"drawn":{"index":1,"of":100,"steps":4}}}],"console":[],"consoleDropped":0,"knownMistake":{"id":"misses-and-false-alarms-swapped","title":"Misses and false alarms change places","message":"A false alarm is said to be positive and is not. In which of your two counts does a positive that nobody called end up?"}}', 'e67b989c35988bd4', 1795745918653);
INSERT INTO "grading_runs" ("submission_id", "number", "verdict", "score_given", "score_maximum", "result", "content_hash", "finished_at") VALUES ('cd8df89d-fb62-49aa-8cb6-5fa076037fd2', 1, 'failed', 2, 10, '{"verdict":"failed","scoreGiven":2,"scoreMaximum":10,"checks":[{"id":"worked-example","title":"The worked example, β = 1","visibility":"shown","points":4,"passed":false,"casesPassed":0,"casesTotal":5,"message":"One of the examples from the instructions comes out differently.","counterexample":{"input":[{"name":"yTrue","text":"[1, 1, 0, 0]"},{"name":"yPred","text":"[1, 0, 1, 0]"},{"name":"beta","text":"1"}],"compared":[{"name":"precision","returned":"0","expected":"0.5","difference":"-0.5","agrees":false},{"name":"recall","returned":"0","expected":"0.5","difference":"-0.5","agrees":false},{"name":"fbeta","returned":"0","expected":"0.5","difference":"-0.5","agrees":false}]}},{"id":"nothing-to-divide-by","title":"Nothing to divide by","visibility":"shown","points":2,"passed":true,"casesPassed":4,"casesTotal":4,"message":""},{"id":"any-labels-any-beta","title":"Any labels, any β","visibility":"hidden","points":4,"passed":false,"casesPassed":33,"casesTotal":100,"message":"A fresh input came back wrong.","counterexample":{"input":[{"name":"yTrue","text":"[1]"},{"name":"yPred","text":"[1]"},{"name":"beta","text":"1"}],"compared":[{"name":"precision","returned":"0","expected":"1","difference":"-1","agrees":false},{"name":"recall","returned":"0","expected":"1","difference":"-1","agrees":false},{"name":"fbeta","returned":"0","expected":"1","difference":"-1","agrees":false}],"drawn":{"index":16,"of":100,"steps":0}}}],"console":[],"consoleDropped":0}', '9e317043b9d13c68', 1795745919509);
INSERT INTO "grading_runs" ("submission_id", "number", "verdict", "score_given", "score_maximum", "result", "content_hash", "finished_at") VALUES ('7f713e4f-07e3-4297-a706-579c4520eb34', 1, 'invalid', 0, 10, '{"verdict":"invalid","scoreGiven":0,"scoreMaximum":10,"checks":[{"id":"worked-example","title":"The worked example, β = 1","visibility":"shown","points":4,"passed":false,"casesPassed":0,"casesTotal":5,"message":"Not run: the program did not load."},{"id":"nothing-to-divide-by","title":"Nothing to divide by","visibility":"shown","points":2,"passed":false,"casesPassed":0,"casesTotal":4,"message":"Not run: the program did not load."},{"id":"any-labels-any-beta","title":"Any labels, any β","visibility":"hidden","points":4,"passed":false,"casesPassed":0,"casesTotal":100,"message":"Not run: the program did not load."}],"error":{"name":"MissingExport","message":"The program does not export a function named precisionRecallFbeta."},"console":[],"consoleDropped":0}', '9e317043b9d13c68', 1795745919636);
INSERT INTO "regradings" ("submission_id", "verdict", "score_given", "score_maximum", "result", "content_hash", "finished_at") VALUES ('7759457b-c6b0-4de9-ae6f-5e4889afc5e4', 'passed', 10, 10, '{"verdict":"passed","scoreGiven":10,"scoreMaximum":10,"checks":[{"id":"two-classes","title":"Two classes","visibility":"shown","points":3,"passed":true,"casesPassed":4,"casesTotal":4,"message":""},{"id":"more-classes","title":"One class against several others","visibility":"shown","points":2,"passed":true,"casesPassed":3,"casesTotal":3,"message":""},{"id":"any-labels","title":"Any labels, any class","visibility":"hidden","points":5,"passed":true,"casesPassed":100,"casesTotal":100,"message":""}],"console":[],"consoleDropped":0}', 'f00dfeedf00dfeed', 1795745909283);
INSERT INTO "opened_hints" ("user_id", "assessment", "kind", "opened_at") VALUES ('47d95fe5-93a4-4483-a890-b5000b96f1db', 'practical-methodology/performance-metrics/exercise/confusion-counts', 'question', 1795700000006);
INSERT INTO "progress" ("user_id", "assessment", "score_given", "score_maximum", "passed", "tries", "updated_at") VALUES ('47d95fe5-93a4-4483-a890-b5000b96f1db', 'practical-methodology/performance-metrics/exercise/confusion-counts', 10, 10, true, 2, 1795745918653);
INSERT INTO "progress" ("user_id", "assessment", "score_given", "score_maximum", "passed", "tries", "updated_at") VALUES ('43437374-a0d5-4975-8f3f-ebbdb5486536', 'practical-methodology/performance-metrics/exercise/precision-recall-fbeta', 2, 10, false, 1, 1795745919509);
INSERT INTO "progress" ("user_id", "assessment", "score_given", "score_maximum", "passed", "tries", "updated_at") VALUES ('bba54b70-1e11-4e4b-883e-c68222749704', 'practical-methodology/performance-metrics/exercise/precision-recall-fbeta', 0, 10, false, 1, 1795745919636);
INSERT INTO "announcements" ("id", "section_id", "text", "link", "posted_at") VALUES ('d1f0a9d2-0000-4000-8000-000000000002', 'ca033e47-69cb-4b6a-9451-2dbeacee2a25', 'Read chapter 2 — it’s short.', '/courses/practical-methodology/performance-metrics', 1795700000007);
INSERT INTO "announcements" ("id", "section_id", "text", "link", "posted_at") VALUES ('d1f0a9d2-0000-4000-8000-000000000003', 'ca033e47-69cb-4b6a-9451-2dbeacee2a25', 'No link', NULL, 1795700000008);
INSERT INTO "quiz_policies" ("section_id", "assessment", "feedback", "attempts", "counts", "due_at") VALUES ('ca033e47-69cb-4b6a-9451-2dbeacee2a25', 'practical-methodology/performance-metrics/quiz', 'after-due', 2, 'best', 1795800000000);
