"use client";

import { catchError, type ErrorInfo } from "next/error";
import { Button } from "./button";

/** Contains the error of one panel, so that the others stay. */
export const PanelBoundary = catchError(PanelFailed);

function PanelFailed({ className }: { className: string }, { retry }: ErrorInfo) {
  return (
    <div
      role="alert"
      className={`flex flex-col items-center justify-center gap-4 rounded-xl border border-line bg-card p-6 text-center text-sm text-soft ${className}`}
    >
      <p>This panel could not be put together. Nothing of yours is lost.</p>
      <Button onClick={retry}>Try again</Button>
    </div>
  );
}
