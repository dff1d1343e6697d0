"use client";

import { signOut } from "next-auth/react";
import { useTransition } from "react";

/** Ends the session of this browser. */
export function SignOutButton({ className }: { className?: string }) {
  const [isLeaving, leave] = useTransition();
  return (
    <button
      type="button"
      disabled={isLeaving}
      onClick={() => leave(async () => void (await signOut({ callbackUrl: "/" })))}
      className={className}
    >
      Sign out
    </button>
  );
}
