-- AlterTable
ALTER TABLE "Title" ADD COLUMN     "searchText" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sortTitle" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "SavedView" (
    "userId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("userId","name")
);

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A name as it is compared: lower case, without accents, apostrophes and punctuation, words parted by one space. It needs no extension,
-- unlike unaccent, and is the same on every server.
CREATE FUNCTION "fold_name"("name" text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(
    regexp_replace(
      translate(replace(replace(replace(lower(normalize("name", NFKD)), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'øłđðı', 'olddi'),
      '[\u0300-\u036f''’‘`]+', '', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f\u3000-\u3003\u3008-\u3020\u30fb]+', ' ', 'g'))
$$;

CREATE FUNCTION "set_title_names"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."sortTitle" := fold_name(regexp_replace(NEW."title", '^(the|an?)\s+', '', 'i'));
  -- The title itself stands first: only the beginning is compared with what may be mistyped.
  NEW."searchText" := array_to_string(ARRAY(
    SELECT fold_name(name) FROM unnest(ARRAY[NEW."title", NEW."englishTitle"] || NEW."otherNames") WITH ORDINALITY AS names(name, place)
    WHERE name IS NOT NULL ORDER BY place), E'\n');
  RETURN NEW;
END
$$;

CREATE TRIGGER "Title_names" BEFORE INSERT OR UPDATE OF "title", "englishTitle", "otherNames" ON "Title"
  FOR EACH ROW EXECUTE FUNCTION "set_title_names"();

UPDATE "Title" SET "title" = "title";

-- How well one name is hidden in another, 0 to 1: by pg_trgm where the server has it and lets us; else typing errors find nothing.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'Searching goes without pg_trgm: %', SQLERRM;
END
$$;

DO $$
BEGIN
  IF to_regprocedure('word_similarity(text, text)') IS NULL THEN
    CREATE FUNCTION "resemblance"("sought" text, "name" text) RETURNS real LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
      'SELECT 0::real';
  ELSE
    CREATE FUNCTION "resemblance"("sought" text, "name" text) RETURNS real LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
      'SELECT word_similarity("sought", "name")';
  END IF;
END
$$;
