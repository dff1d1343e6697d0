"use client";

import { useTransition } from "react";
import { callNextAuth } from "./call-next-auth";

/** Ends the session of this browser. */
export function SignOutButton({ className }: { className?: string }) {
  const [isRedirecting, startTransition] = useTransition();
  return (
    <button
      type="button"
      disabled={isRedirecting}
      onClick={() => startTransition(async () => window.location.assign(await callNextAuth("signout", "/")))}
      className={className}
    >
      Sign out
    </button>
  );
}
