// Which way the page runs, reactive: for drawings, whose coordinates know no "start".

let rtl = $state(document.documentElement.dir === "rtl");
new MutationObserver(() => (rtl = document.documentElement.dir === "rtl")).observe(document.documentElement, {
  attributeFilter: ["dir"],
});

export const direction = {
  get rtl() {
    return rtl;
  },
};
