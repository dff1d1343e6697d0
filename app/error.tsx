"use client";

import { getRateLimitMessage } from "@/components/actions/get-rate-limit-message";
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
      {/* Every page loads this file, so the look of Button comes without its script. */}
      <button type="button" onClick={retry} className="button button-primary">
        Try again
      </button>
    </MessagePage>
  );
}
