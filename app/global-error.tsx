"use client";

import "./globals.css";
import ErrorPage from "./error";

/** Stands in for the whole document when even its frame failed. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body className="min-h-dvh">
        <title>Something failed · Watchfolio</title>
        <ErrorPage error={error} retry={retry} />
      </body>
    </html>
  );
}
