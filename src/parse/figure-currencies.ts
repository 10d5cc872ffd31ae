/** The currency that a sign means by itself. */
export const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "￥": "JPY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₺": "TRY",
    "₪": "ILS",
    "₦": "NGN",
    "₫": "VND",
    "₱": "PHP",
    "₴": "UAH",
    "฿": "THB",
    "₸": "KZT",
    "₼": "AZN",
    "₾": "GEL",
    "₡": "CRC",
    "₲": "PYG",
    "₵": "GHS",
    "₭": "LAK",
    "₮": "MNT",
  }),
);

/** Signs with the letters that tell one dollar from another. */
export const letteredSigns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    US$: "USD",
    HK$: "HKD",
    AU$: "AUD",
    CA$: "CAD",
    NT$: "TWD",
    NZ$: "NZD",
    SG$: "SGD",
    MX$: "MXN",
    "CN¥": "CNY",
    "RMB¥": "CNY",
    "JP¥": "JPY",
    A$: "AUD",
    C$: "CAD",
    S$: "SGD",
    R$: "BRL",
  }),
);

/**
 * Codes of ISO 4217 and what people write in place of one. Left out are codes that more often mean
 * something else before a number, as in `COP 30`, `PHP 8`, `SDG 13`.
 */
export const codes: ReadonlyMap<string, string> = new Map([
  ...(
    "AED ARS AUD AZN BDT BGN BHD BRL CAD CHF CLP CNY CRC CZK DKK DZD EGP ETB EUR GBP GEL GHS HKD " +
    "HUF IDR ILS INR IQD IRR ISK JOD JPY KES KRW KWD KZT LBP LKR LYD MAD MMK MNT MXN MYR NGN NOK NPR " +
    "NZD OMR PEN PKR PLN QAR RON RSD RUB SAR SEK SGD SYP THB TND TRY TWD TZS UAH UGX USD UYU " +
    "UZS VND XAF XOF ZAR ZMW"
  )
    .split(" ")
    .map((code): [string, string] => [code, code]),
  ["RMB", "CNY"],
  ["CNH", "CNY"],
  ["NTD", "TWD"],
  ["Rs", "INR"],
  ["Tk", "BDT"],
]);

/** A bare `dollar` is the US one; krone, franc and peso name several currencies and so none. */
export const names: ReadonlyMap<string, string> = new Map([
  ...named(
    "USD",
    "dollar",
    "de dollars",
    "de dólares",
    "dollars",
    "us dollars",
    "u.s. dollars",
    "american dollars",
    "美元",
    "달러",
    "ドル",
  ),
  ...named("HKD", "hong kong dollars", "港元"),
  ...named("AUD", "australian dollars"),
  ...named("CAD", "canadian dollars"),
  ...named("NZD", "new zealand dollars"),
  ...named("SGD", "singapore dollars"),
  ...named("TWD", "taiwan dollars"),
  ...named("EUR", "euros", "euro", "d'euros", "d’euros", "de euros", "欧元", "ユーロ", "유로"),
  ...named("GBP", "pound", "pounds", "pounds sterling", "british pounds", "英镑", "ポンド"),
  ...named("JPY", "yen", "japanese yen", "日元", "円", "엔"),
  ...named("CNY", "yuan", "renminbi", "chinese yuan", "人民币", "元", "위안"),
  ...named("INR", "rupees", "rupee", "indian rupees"),
  ...named("PKR", "pakistani rupees"),
  ...named("KRW", "won", "korean won", "원"),
  ...named("RUB", "rubles", "roubles", "ruble", "rouble"),
  ...named("TRY", "lira", "liras", "turkish lira"),
  ...named("ILS", "shekels"),
  ...named("CHF", "swiss francs", "franken"),
  ...named("SEK", "kronor", "swedish kronor"),
  ...named("NOK", "norwegian kroner", "norwegian crowns"),
  ...named("DKK", "danish kroner", "danish crowns"),
  ...named("PLN", "zloty", "zlotys"),
  ...named("CZK", "czech koruna", "czech crowns"),
  ...named("HUF", "forints", "forint"),
  ...named("BRL", "reais"),
  ...named("MXN", "mexican pesos"),
  ...named("ZAR", "rand"),
  ...named("AED", "dirhams"),
  ...named("SAR", "saudi riyals"),
  ...named("QAR", "qatari riyals"),
  ...named("THB", "baht"),
  ...named("IDR", "rupiah"),
  ...named("MYR", "ringgit"),
  ...named("UAH", "hryvnia", "hryvnias"),
  ...named("NGN", "naira"),
]);

/** Names that mean something else where no scale stands before them: `5 won`, `20 pounds of flour`. */
export const scaledNames: ReadonlySet<string> = new Set(["won", "pound", "pounds", "rand"]);

function named(code: string, ...words: string[]): [string, string][] {
  return words.map((word) => [word, code]);
}
