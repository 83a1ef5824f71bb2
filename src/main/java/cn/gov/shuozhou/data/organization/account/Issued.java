package cn.gov.shuozhou.data.organization.account;

/**
 * A secret to hand over that is shown this once and kept nowhere in readable form; not serializable, so that no session
 * takes it.
 */
record Issued(String personId, What what, String secret) {

    enum What {
        PASSWORD("初始口令"),
        ACTIVATION_CODE("启用码");

        private final String label;

        What(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
