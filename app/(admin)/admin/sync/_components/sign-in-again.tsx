"use client";

import { useTransition } from "react";
import { callNextAuth } from "@/components/sign-in/call-next-auth";

/** Sends a person who is signed in to Simkl once more, and back to this page. */
export function SignInAgain() {
  const [isRedirecting, startTransition] = useTransition();
  const signIn = () =>
    startTransition(async () => window.location.assign(await callNextAuth("signin/simkl", window.location.pathname)));
  return (
    <button
      type="button"
      disabled={isRedirecting}
      onClick={signIn}
      className="min-h-6 text-sm font-medium text-accent underline underline-offset-4"
    >
      Sign in again
    </button>
  );
}
