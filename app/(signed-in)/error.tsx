"use client";

import { getRateLimitMessage } from "@/components/actions/get-rate-limit-message";

/** A page of the shell failed: the way to the other pages stays. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <section className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <h1 className="text-xl font-semibold tracking-tight">This page could not be put together</h1>
      <p className="mx-auto mt-2 mb-6 max-w-md text-sm text-soft">
        {getRateLimitMessage(error) ??
          "Something failed on our side, perhaps the database. Nothing of yours is lost, and it is often over in a moment."}
      </p>
      {/* Every page loads this file, so the look of Button comes without its script. */}
      <button type="button" onClick={retry} className="button button-primary">
        Try again
      </button>
    </section>
  );
}
