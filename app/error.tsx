"use client";

import { isRateLimitError } from "@/components/actions/is-rate-limit-error";
import { Button } from "@/components/ui/button";
import { MessagePage } from "@/components/ui/message-page";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <MessagePage
      title="This page could not be put together"
      message={
        isRateLimitError(error)
          ? error.message
          : "Something failed on our side, and nothing of yours is lost. It is often over in a moment."
      }
    >
      <Button onClick={retry} variant="primary">
        Try again
      </Button>
    </MessagePage>
  );
}
