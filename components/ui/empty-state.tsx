/** Nothing to show yet, drawn on purpose: a few lines of pencil and one sentence. */
export function EmptyState({ drawing, children }: { drawing: keyof typeof DRAWINGS; children: React.ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-4 py-6 text-center">
      <svg
        aria-hidden="true"
        viewBox="0 0 120 64"
        className="w-32 text-edge"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {DRAWINGS[drawing]}
      </svg>
      <p className="max-w-72 text-sm text-soft">{children}</p>
    </div>
  );
}

const DRAWINGS = {
  shelf: (
    <>
      <path d="M6 58h108" />
      <rect x="16" y="20" width="24" height="38" rx="2" strokeDasharray="3 3" />
      <rect x="48" y="20" width="24" height="38" rx="2" strokeDasharray="3 3" />
      <path d="m83 22 20-4 7 35-20 4Z" strokeDasharray="3 3" />
    </>
  ),
  weeks: (
    <>
      {[0, 1, 2, 3, 4, 5, 6, 7].map((week) =>
        [0, 1, 2, 3].map((day) => (
          <rect
            key={`${week}-${day}`}
            x={8 + week * 13.5}
            y={6 + day * 13.5}
            width="9"
            height="9"
            rx="2"
            opacity="0.6"
          />
        )),
      )}
    </>
  ),
  stars: (
    <>
      <path d="M10 58h100M22 58v-4M41 58v-4M60 58v-4M79 58v-4M98 58v-4" />
      <path d="m60 8 5.4 11 12.1 1.8-8.7 8.5 2 12.1L60 35.7l-10.8 5.7 2-12.1-8.7-8.5 12.1-1.8Z" strokeDasharray="3 3" />
    </>
  ),
  note: (
    <>
      <path d="M34 6h40l14 14v38H34Z" />
      <path d="M74 6v14h14M44 30h30M44 40h22" strokeDasharray="3 3" />
    </>
  ),
  reel: (
    <>
      <circle cx="60" cy="30" r="24" />
      <circle cx="60" cy="30" r="3" />
      <circle cx="60" cy="16" r="5" strokeDasharray="3 3" />
      <circle cx="73" cy="36" r="5" strokeDasharray="3 3" />
      <circle cx="47" cy="36" r="5" strokeDasharray="3 3" />
      <path d="M60 54h48" />
    </>
  ),
} as const;
