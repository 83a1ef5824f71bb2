package cn.gov.shuozhou.data.delivery.freshness;

/** What a department is told about data that it has not renewed. */
enum RenewalMatter {
    DUE("%d 项数据到了更新的时候", "按本部门在目录中写明的更新周期，以下数据应当更新，目前还在宽限以内：%s。请上传新的数据；数据没有变化的，也请重新上传确认（第十七条）。"),
    LATE("%d 项数据超期未更新", "以下数据超过更新周期和宽限没有更新：%s。请立即上传；更新周期写得不对的，请变更目录。没有按规定更新的，可能触及第三十三条第一项。");

    private final String subject;
    private final String text;

    RenewalMatter(String subject, String text) {
        this.subject = subject;
        this.text = text;
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }
}
