"use client";

import { getRateLimitMessage } from "@/components/actions/get-rate-limit-message";
import { buttonClass } from "@/components/ui/button-class";
import { MessagePage } from "@/components/ui/message-page";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <MessagePage
      title="This page could not be put together"
      message={
        getRateLimitMessage(error) ??
        "Something failed on our side, and nothing of yours is lost. It is often over in a moment."
      }
    >
      <button type="button" onClick={retry} className={buttonClass({ variant: "primary" })}>
        Try again
      </button>
    </MessagePage>
  );
}
