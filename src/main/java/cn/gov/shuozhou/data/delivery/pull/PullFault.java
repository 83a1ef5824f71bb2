package cn.gov.shuozhou.data.delivery.pull;

/** Data could not be fetched. The sentence says what is wrong and what to do, and holds no value of the data. */
final class PullFault extends RuntimeException {

    /** Why data could not be fetched. */
    enum Kind {
        NOT_ALLOWED("主机未列入"),
        OWN_DATABASE("本系统的数据库"),
        NO_KEY("没有主键"),
        UNKNOWN_HOST("主机查不到"),
        REFUSED("拒绝连接"),
        SILENT("没有响应"),
        LOGIN("不能登录"),
        CERTIFICATE("证书不可信"),
        NO_DATABASE("没有该数据库"),
        WRITABLE("账号可以写入"),
        STATEMENT("不能查询"),
        COLUMNS("列有变化"),
        TYPES("类型不能读取"),
        EMPTY("没有数据"),
        TOO_MUCH("超过上限"),
        BUSY("正在检查另一份数据"),
        CHECKS("未通过检查"),
        LOST("中断"),
        OTHER("其他");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final Kind kind;
    private final String sentence;

    PullFault(Kind kind, String sentence) {
        super(kind.name());
        this.kind = kind;
        this.sentence = sentence;
    }

    Kind kind() {
        return kind;
    }

    String sentence() {
        return sentence;
    }
}
