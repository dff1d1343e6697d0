-- Reasons are codes now. Older rows keep their sentences, but this one decides which outcome a receipt shows.
UPDATE "PendingWrite" SET "reason" = '{"code":"not-found"}'
WHERE "reason" = 'Simkl does not know this title, or not by this kind.';
