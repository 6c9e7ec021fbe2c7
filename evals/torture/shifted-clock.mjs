// Loaded before the app: its clock goes wrong by CLOCK_SHIFT_MS, as a computer's does that lost its battery or was set by hand.
const shift = Number(process.env.CLOCK_SHIFT_MS ?? 0)
if (shift !== 0) {
  const RealDate = Date
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(RealDate.now() + shift)
      else super(...given)
    }
    static now() {
      return RealDate.now() + shift
    }
  }
}
