"use client";

import { useTransition } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { askNextAuth } from "./ask-next-auth";

/** Sends the person to Simkl's consent page; also how a lost connection is renewed. */
export function SignInButton({ label = "Sign in with Simkl", disabled }: { label?: string; disabled?: boolean }) {
  const [isLeaving, leave] = useTransition();
  return (
    <button
      type="button"
      disabled={disabled || isLeaving}
      onClick={() => leave(async () => window.location.assign(await askNextAuth("signin/simkl", "/overview")))}
      className={buttonClass({ look: "primary" })}
    >
      {isLeaving ? "Going to Simkl…" : label}
    </button>
  );
}
