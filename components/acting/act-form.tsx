"use client";

import { unstable_rethrow } from "next/navigation";
import { useTransition } from "react";
import { type Acted, announce } from "./acted";
import { isTooMany } from "./is-too-many";

type ActFormProps = Omit<React.ComponentProps<"form">, "action" | "onSubmit"> & {
  action: (form: FormData) => Promise<Acted>;
};

/**
 * A form whose buttons act at once: the one pressed is `aria-busy` until the page shows what became of it, a second press meanwhile
 * does nothing, and a toast says how it went. Without script it is a plain form.
 */
export function ActForm({ action, ...props }: ActFormProps) {
  const [, startTransition] = useTransition();

  function send(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const button = event.nativeEvent.submitter;
    if (button?.ariaBusy === "true") return;
    const form = new FormData(event.currentTarget, button);
    if (button) button.ariaBusy = "true";
    startTransition(async () => {
      try {
        announce(await action(form));
      } catch (error) {
        unstable_rethrow(error);
        announce(isTooMany(error) ? { state: "refused", sentence: error.message } : UNREACHED);
      } finally {
        if (button) button.ariaBusy = null;
      }
    });
  }
  return (
    <form {...props} action={action as (form: FormData) => Promise<unknown> as () => Promise<void>} onSubmit={send} />
  );
}

const UNREACHED: Acted = {
  state: "refused",
  sentence: "Watchfolio could not be reached. Nothing was changed; please try again.",
};
