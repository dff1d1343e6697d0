-- CreateTable
CREATE TABLE "ReviewShare" (
    "token" TEXT NOT NULL,
    "userId" INTEGER NOT NULL,
    "range" TEXT NOT NULL,
    "name" TEXT,
    "cards" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewShare_pkey" PRIMARY KEY ("token")
);

-- CreateIndex
CREATE INDEX "ReviewShare_userId_createdAt_idx" ON "ReviewShare"("userId", "createdAt");

-- AddForeignKey
ALTER TABLE "ReviewShare" ADD CONSTRAINT "ReviewShare_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
