-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "device" TEXT,
ADD COLUMN     "id" SERIAL NOT NULL,
ADD COLUMN     "lastUsedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateIndex
CREATE UNIQUE INDEX "Session_id_key" ON "Session"("id");

-- Which session a person used last was not kept, so each counts as used when the person was last here.
UPDATE "Session" SET "lastUsedAt" = GREATEST("Session"."createdAt", "User"."lastSeenAt")
FROM "User" WHERE "User"."id" = "Session"."userId";

UPDATE "Session" SET "expires" = LEAST("expires", "lastUsedAt" + interval '30 days', "createdAt" + interval '180 days');
