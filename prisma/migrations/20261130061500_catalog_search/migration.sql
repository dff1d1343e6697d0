-- CreateTable
CREATE TABLE "CatalogSearch" (
    "key" TEXT NOT NULL,
    "answer" JSONB,
    "answeredAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "claimedBy" INTEGER,
    "claimedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CatalogSearch_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "CatalogSearch_expiresAt_idx" ON "CatalogSearch"("expiresAt");

-- An answer has at most 30 titles of a few hundred bytes.
ALTER TABLE "CatalogSearch"
  ADD CONSTRAINT "CatalogSearch_key_check" CHECK (char_length("key") <= 64),
  ADD CONSTRAINT "CatalogSearch_answer_check" CHECK (octet_length("answer"::text) <= 200000);
