import { Upload } from "lucide-react";
import { Button } from "@/components/ui/button";

/** A plain form that uploads the file and returns with the comparison. */
export function UploadForm({ problem, isFirst }: { problem: string | null; isFirst: boolean }) {
  return (
    <form action="/api/backup" method="post" encType="multipart/form-data" className="space-y-3">
      <label className="block text-sm" htmlFor="backup-file">
        {isFirst ? "Your file, up to 25 MB" : "Another file instead, up to 25 MB"}
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <input
          id="backup-file"
          type="file"
          name="file"
          required
          accept=".json,.csv,.zip"
          aria-describedby="backup-problem"
          className="max-w-full min-w-0 rounded-lg border border-edge bg-card text-sm file:mr-3 file:min-h-10 file:border-0 file:bg-raised file:px-4 file:text-ink"
        />
        <Button type="submit" variant={isFirst ? "primary" : "quiet"}>
          <Upload aria-hidden="true" size={16} strokeWidth={1.75} /> Look into it
        </Button>
      </div>
      <p id="backup-problem" role="status" className="text-sm text-alert empty:hidden">
        {problem}
      </p>
    </form>
  );
}
