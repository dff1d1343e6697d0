"use client";

import { useTransition } from "react";
import { askNextAuth } from "./ask-next-auth";

/** Ends the session of this browser. */
export function SignOutButton({ className }: { className?: string }) {
  const [isLeaving, leave] = useTransition();
  return (
    <button
      type="button"
      disabled={isLeaving}
      onClick={() => leave(async () => window.location.assign(await askNextAuth("signout", "/")))}
      className={className}
    >
      Sign out
    </button>
  );
}
