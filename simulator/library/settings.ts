import type { Handler } from "../model";

/** Hidden values are blank (docs/simkl-api.md#users). */
export const readSettings: Handler = ({ account }) => ({
  status: 200,
  body: {
    user: {
      name: account.name,
      joined_at: account.joinedAt.replace("Z", ".000Z"),
      gender: "",
      avatar: account.avatar,
      bio: account.bio,
      loc: account.location,
      age: "",
    },
    account: {
      id: account.id,
      timezone: account.timeZone,
      type: account.plan,
      anime_title_language: account.animeTitleLanguage,
    },
  },
});
