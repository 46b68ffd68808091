"use strict";

// Keeps the documents in the browser where the user wants it, and only then.

const Keep = {
  open() {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open("agenda", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("kept");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  },

  async store(mode, use) {
    const base = await this.open();
    try {
      return await new Promise((resolve, reject) => {
        const change = base.transaction("kept", mode);
        const request = use(change.objectStore("kept"));
        change.oncomplete = () => resolve(request.result);
        change.onerror = change.onabort = () => reject(change.error);
      });
    } finally {
      base.close();
    }
  },

  // What was kept; nothing where nothing was, or where the browser keeps nothing.
  async kept() {
    try {
      return await this.store("readonly", (store) => store.get("documents"));
    } catch {
      return undefined;
    }
  },

  write(documents) {
    const plain = documents.map(({ name, contents, edited, text, issued }) => ({ name, contents, edited, text, issued }));
    return this.store("readwrite", (store) => store.put(plain, "documents"));
  },

  forget() { return this.store("readwrite", (store) => store.delete("documents")); },
};
