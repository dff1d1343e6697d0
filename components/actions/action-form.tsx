"use client";

import { unstable_rethrow } from "next/navigation";
import { useTransition } from "react";
import { type ActionResult, showToast } from "./action-result";
import { getRateLimitMessage } from "./get-rate-limit-message";

type ActionFormProps = Omit<React.ComponentProps<"form">, "action" | "onSubmit"> & {
  action: (form: FormData) => Promise<ActionResult>;
};

/**
 * A form that submits without leaving the page: the pressed button is `aria-busy` until the page is updated, further presses are
 * ignored, and a toast shows the result. Without script it is a plain form.
 */
export function ActionForm({ action, ...props }: ActionFormProps) {
  const [, startTransition] = useTransition();

  function handleSubmit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const button = event.nativeEvent.submitter;
    if (button?.ariaBusy === "true") return;
    const form = new FormData(event.currentTarget, button);
    if (button) button.ariaBusy = "true";
    startTransition(async () => {
      try {
        showToast(await action(form));
      } catch (error) {
        unstable_rethrow(error);
        showToast({ status: "rejected", message: getRateLimitMessage(error) ?? UNREACHABLE });
      } finally {
        if (button) button.ariaBusy = null;
      }
    });
  }
  return (
    <form
      {...props}
      action={action as (form: FormData) => Promise<unknown> as () => Promise<void>}
      onSubmit={handleSubmit}
    />
  );
}

const UNREACHABLE = "Watchfolio could not be reached. Nothing was changed; please try again.";
