"use client";

import { useTransition } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { callNextAuth } from "./call-next-auth";

/** Sends the person to Simkl's consent page; also how a lost connection is renewed. */
export function SignInButton({ label = "Sign in with Simkl", disabled }: { label?: string; disabled?: boolean }) {
  const [isRedirecting, startTransition] = useTransition();
  return (
    <button
      type="button"
      disabled={disabled || isRedirecting}
      onClick={() =>
        startTransition(async () => window.location.assign(await callNextAuth("signin/simkl", "/overview")))
      }
      className={buttonClass({ variant: "primary" })}
    >
      {isRedirecting ? "Going to Simkl…" : label}
    </button>
  );
}
