import { getImportState } from "@/lib/sync/status/import-state";

/** A note that numbers are preliminary during the import. */
export async function ImportNotice({ userId }: { userId: number }) {
  const { phase } = await getImportState(userId);
  if (phase !== "importing") return null;
  return (
    <p role="status" className="rounded-lg border border-line bg-card px-4 py-3 text-sm">
      Your library is still arriving from Simkl: this counts what is here so far.
    </p>
  );
}
