-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "renewalBy" INTEGER,
ADD COLUMN     "renewalId" UUID,
ADD COLUMN     "renewalUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "CatalogState" ADD COLUMN     "roundBy" INTEGER;
