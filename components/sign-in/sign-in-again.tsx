"use client";

import { useTransition } from "react";
import { askNextAuth } from "./ask-next-auth";

/** Sends a person who is signed in to Simkl once more, and back to this page. */
export function SignInAgain() {
  const [isLeaving, leave] = useTransition();
  const signIn = () =>
    leave(async () => window.location.assign(await askNextAuth("signin/simkl", window.location.pathname)));
  return (
    <button
      type="button"
      disabled={isLeaving}
      onClick={signIn}
      className="min-h-6 text-sm font-medium text-accent underline underline-offset-4"
    >
      Sign in again
    </button>
  );
}
