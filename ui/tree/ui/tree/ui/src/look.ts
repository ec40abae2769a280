// What every page is dressed in: fonts from this computer, tokens, the base. Brings no behaviour.
import "@fontsource-variable/noto-sans/index.css";
import "@fontsource-variable/vazirmatn/index.css";
import "./tokens.css";
import "./base.css";
