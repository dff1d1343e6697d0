"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { callNextAuth } from "./call-next-auth";

/** Sends the person to Simkl's consent page; also how a lost connection is renewed. */
export function SignInButton({ label = "Sign in with Simkl", disabled }: { label?: string; disabled?: boolean }) {
  const [isRedirecting, startTransition] = useTransition();
  return (
    <Button
      disabled={disabled || isRedirecting}
      onClick={() =>
        startTransition(async () => window.location.assign(await callNextAuth("signin/simkl", "/overview")))
      }
      variant="primary"
    >
      {isRedirecting ? "Going to Simkl…" : label}
    </Button>
  );
}
