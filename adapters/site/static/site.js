// Search and "is this account official?", from the small files beside the pages; no server, no tracking.
"use strict";
(() => {
  const root = document.documentElement.dataset.root;
  const pages = document.documentElement.dataset.pages;
  const words = JSON.parse(document.getElementById("words")?.textContent ?? "{}");
  const loaded = new Map();

  const load = (path) => {
    if (!loaded.has(path)) {
      loaded.set(path, fetch(root + path).then((answer) => {
        if (answer.status === 404) return null;
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      }).catch((fault) => { loaded.delete(path); throw fault; }));
    }
    return loaded.get(path);
  };

  const folded = (text) => text.toLowerCase().replaceAll("ß", "ss").normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim().split(" ").filter(Boolean);

  const hex = (text) => [...new TextEncoder().encode(text)]
    .map((byte) => byte.toString(16).padStart(2, "0")).join("");

  const shard = (word) => {
    const first = [...word].slice(0, 2).join("");
    return /^[\x00-\x7f]*$/.test(first) ? first : "u" + hex(first);
  };

  const element = (name, text, more = {}) =>
    Object.assign(document.createElement(name), { textContent: text }, more);

  const said = (template, values) =>
    template.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

  // --- search -------------------------------------------------------------------------------
  const search = document.querySelector(".search");
  if (search) {
    const input = search.querySelector("input");
    const list = search.querySelector(".list");
    const status = search.querySelector("[role=status]");
    let asked = 0;

    const find = async (text) => {
      const typed = folded(text);
      if (!typed.some((word) => [...word].length > 1)) return undefined;
      const { shards } = await load("search/index.json");
      const there = typed.filter((word) => [...word].length > 1 && shards.includes(shard(word)));
      const found = new Map();
      for (const word of there.sort((a, b) => b.length - a.length).slice(0, 3)) {
        for (const row of (await load(`search/${shard(word)}.json`)) ?? []) {
          const names = folded(`${row[1]} ${row[3]} ${row[2]}`);
          const hits = typed.filter((part) => names.some((name) => name.startsWith(part))).length;
          if (hits === typed.length) found.set(row[0], row);
        }
      }
      const first = folded(text).join(" ");
      const rank = (row) => [folded(row[1]).join(" ").startsWith(first) ? 0 : 1, -row[4], row[1].length];
      return [...found.values()].sort((a, b) => {
        const [x, y] = [rank(a), rank(b)];
        return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
      });
    };

    const show = (rows, text) => {
      list.replaceChildren(...(rows ?? []).slice(0, 20).map(([slug, name, place, others, listed]) => {
        const item = document.createElement("li");
        const link = element("a", name, { href: `${pages}organizations/${slug}.html`, dir: "auto" });
        const about = [place, others && `(${others})`, listed ? "" : words.known].filter(Boolean);
        item.append(link, element("span", about.join(" · "), { dir: "auto" }));
        return item;
      }));
      if (rows === undefined) status.textContent = "";
      else if (!rows.length) status.textContent = said(words.none, { text });
      else status.textContent = said(words.found, { count: rows.length.toLocaleString(document.documentElement.lang) });
    };

    input.addEventListener("input", async () => {
      const now = ++asked;
      try {
        const rows = await find(input.value);
        if (now === asked) show(rows, input.value.trim());
      } catch { if (now === asked) status.textContent = words.failed; }
    });
    search.addEventListener("submit", (event) => {
      event.preventDefault();
      list.querySelector("a")?.focus();
    });
    search.hidden = false;
    if (input.value) input.dispatchEvent(new Event("input"));
  }

  // --- is this account official? ------------------------------------------------------------
  const check = document.querySelector(".check");
  if (check) {
    const answer = check.querySelector("[role=status]");
    const same = new Map(Object.entries({
      "twitter.com": "x.com", "fb.com": "facebook.com", "instagr.am": "instagram.com",
      "telegram.me": "t.me", "threads.com": "threads.net", "youtu.be": "youtube.com",
    }));

    // Keys as the index has them: host and path, without case where the platform has none.
    const keys = (text) => {
      const plain = text.trim().replace(/^["'<(\[]+|["'>)\].,;!]+$/g, "");
      const handle = /^@([\p{L}\p{N}._-]+)(?:@([\w.-]+))?$/u.exec(plain);
      if (handle && !handle[2]) return [`@${handle[1].toLowerCase()}`];
      if (handle) return [`${handle[2].toLowerCase()}/@${handle[1].toLowerCase()}`];
      let url;
      try { url = new URL(/^[a-z]+:\/\//i.test(plain) ? plain : `https://${plain}`); } catch { return []; }
      if (!url.hostname.includes(".") || url.username) return [];
      let host = url.hostname.replace(/\.$/, "").replace(/^(www|m|mobile|web|touch)\./, "");
      host = host.replace(/^[a-z]{2}(-[a-z]{2})?\.(?=(facebook|linkedin|pinterest)\.com$)/, "");
      host = same.get(host) ?? host;
      let path = url.pathname;
      try { path = decodeURIComponent(path); } catch { /* as it stands */ }
      const id = url.searchParams.get("id");
      if (path === "/profile.php" && id) path = `/${id}`;
      const parts = path.split("/").filter(Boolean);
      const found = [];
      for (let size = parts.length; size >= 0; size--) {
        const key = [host, ...parts.slice(0, size)].join("/");
        found.push(/\/channel\//.test(key) ? key : key.toLowerCase());
      }
      return found;
    };

    const letters = (key) => {
      const word = folded(key.slice(key.lastIndexOf("/") + 1)).join("");
      return word ? shard(word) : "none";
    };

    const look = async (text) => {
      const tried = keys(text);
      if (!tried.length) return null;
      for (const [at, key] of tried.entries()) {
        const rows = (await load(`search/accounts/${letters(key)}.json`)) ?? [];
        const found = rows.filter((row) => row[0] === key || row[1] === key);
        if (found.length) return { found, exact: at === 0 };
      }
      return { found: [], exact: true };
    };

    const show = (result, text) => {
      if (!result) { answer.replaceChildren(note("", said(words.unreadable, { text }))); return; }
      if (!result.found.length) {
        answer.replaceChildren(note("", said(words.unlisted, { text }), words.imitations));
        return;
      }
      answer.replaceChildren(...result.found.map((row) => {
        const [, , handle, platform, slug, name, state, grounds] = row;
        const box = note(state === "good" ? "good" : state === "bad" ? "bad" : "",
          said(words[state], { handle, platform, name }), grounds);
        if (!result.exact) box.append(element("p", words.posted));
        const more = document.createElement("p");
        more.append(element("a", name, { href: `${pages}organizations/${slug}.html`, dir: "auto" }));
        box.append(more);
        return box;
      }));
    };

    const note = (kind, ...texts) => {
      const box = element("div", "", { className: `note ${kind}` });
      box.append(...texts.filter(Boolean).map((each) => element("p", each)));
      return box;
    };

    check.addEventListener("submit", async (event) => {
      event.preventDefault();
      const text = check.querySelector("input").value.trim().slice(0, 300);
      try { show(await look(text), text); }
      catch { answer.replaceChildren(note("", words.failed)); }
    });
    check.hidden = false;
  }
})();
