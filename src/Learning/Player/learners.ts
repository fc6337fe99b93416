// Several people may learn on one phone. Their names stay here; the server sees a number made by chance.
import { get, newId, put } from "./store";
import type { Me } from "./server";

export interface Learner { id: string; name: string; account: string | null }

export class Learners {
  now!: Learner;
  private list: Learner[] = [];
  private account: string | null = null;

  private constructor(private readonly me: string) {}

  /** `me`: what a learner without a name is called. */
  static async load(me: string): Promise<Learners> {
    const learners = new Learners(me);
    learners.list = (await get<Learner[]>("kept", "learners")) || [];
    if (learners.list.length === 0) learners.list = [{ id: newId(), name: me, account: null }];
    const chosen = await get<string>("kept", "learner");
    learners.now = learners.list.filter((l) => l.id === chosen)[0] || learners.list[0]!;
    await put("kept", "learners", learners.list);
    return learners;
  }

  /** Whom somebody may choose here: learners of the phone, and who is signed in; other accounts sign in themselves. */
  get others(): Learner[] {
    return this.list.filter((l) => l.id !== this.now.id && (!l.account || l.account === this.account));
  }

  /**
   * Who signs in learns for herself, until she chooses somebody else of this phone; nobody learns in the name of an account that is not
   * signed in. True when another learner stands there now.
   */
  async settle(me: Me): Promise<boolean> {
    this.account = me.account;
    const before = this.now.id;
    const chosenBy = await get<string | null>("kept", "learner-by");
    if (me.account && (chosenBy !== me.account || (this.now.account && this.now.account !== me.account))) {
      const mine = this.list.filter((l) => l.account === me.account)[0];
      await (mine ? this.choose(mine.id) : this.add([{ id: newId(), name: me.name || me.account, account: me.account }]));
    } else if (!me.account && this.now.account) {
      const mine = this.list.filter((l) => !l.account)[0];
      await (mine ? this.choose(mine.id) : this.add([{ id: newId(), name: this.me, account: null }]));
    }
    return this.now.id !== before;
  }

  /** The first of them learns now. */
  async add(learners: Learner[]): Promise<void> {
    const fresh = learners.filter((a) => !this.list.some((l) => l.id === a.id));
    for (const learner of fresh) {
      const name = learner.name;
      // Two of one name could not be told apart on the buttons.
      for (let n = 2; this.list.some((l) => l.name === learner.name); n++) learner.name = `${name} ${n}`;
      this.list.push(learner);
    }
    await put("kept", "learners", this.list);
    if (fresh[0] && (!fresh[0].account || fresh[0].account === this.account)) await this.choose(fresh[0].id);
  }

  async choose(id: string): Promise<void> {
    this.now = this.list.filter((l) => l.id === id)[0] || this.now;
    await put("kept", "learner", this.now.id);
    await put("kept", "learner-by", this.account);
  }
}
