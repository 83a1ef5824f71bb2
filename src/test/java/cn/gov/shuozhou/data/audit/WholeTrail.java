package cn.gov.shuozhou.data.audit;

/** Whether the audit trail is whole, once what waits for its place in the chain has got it. */
public final class WholeTrail {

    private final AuditSealer sealer;
    private final AuditVerifier verifier;

    WholeTrail(AuditSealer sealer, AuditVerifier verifier) {
        this.sealer = sealer;
        this.verifier = verifier;
    }

    /** What is wrong with it; empty when nothing is. */
    public String finding() {
        while (sealer.seal()) {
            // as many at a time as one transaction takes
        }
        return verifier.verify().finding();
    }

    public long checked() {
        return verifier.verify().checked();
    }
}
