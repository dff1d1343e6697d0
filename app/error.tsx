"use client";

import { getRateLimitMessage } from "@/components/actions/get-rate-limit-message";
import { Button } from "@/components/ui/button";
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
      <Button onClick={retry} variant="primary">
        Try again
      </Button>
    </MessagePage>
  );
}
