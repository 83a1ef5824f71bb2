package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;

/**
 * What a person can do to get a resource, said plainly.
 *
 * @param way heading
 * @param sentence what happens then, and by which article
 * @param action words of the button; empty when there is nothing to ask for
 */
@Article({"第十二条", "第十四条", "第十六条", "第十八条", "第三十五条"})
record AccessAdvice(String way, String sentence, String action) {

    private static final String UNTIL_ANSWERED = "由提供部门在 %s内答复；不同意的，应当说明理由并提供依据（第十六条）。";

    /**
     * Tells the way to the resource.
     *
     * @param enterprise whether the person is of a 公共服务企业, to which nothing is open without an answer (第三十五条)
     * @param answerTime how long the provider may take, e.g. {@code 5 个工作日}
     */
    static AccessAdvice to(Resource resource, List<Item> items, Person person, boolean enterprise, String answerTime) {
        if (resource.status() == ResourceStatus.RETIRED) {
            return new AccessAdvice("已停用", "本资源已停用，不再接受新的申请。停用前的内容见“历次版本”（第十二条）。", "");
        }
        if (resource.providerCode().equals(person.departmentCode())) {
            return new AccessAdvice("本部门提供的资源", "这是本部门提供的资源，无须申请共享。", "");
        }
        String answer = UNTIL_ANSWERED.formatted(answerTime);
        AccessAdvice access = enterprise && resource.sharingType() == SharingType.UNCONDITIONAL
                ? new AccessAdvice("需要申请共享", "公共服务企业参照执行（第三十五条）：选定信息项并写明用途、协议或依据后，" + answer, "申请共享")
                : ofType(resource.sharingType(), items, answer);
        return person.has(Role.REQUESTER) || access.action().isEmpty()
                ? access
                : new AccessAdvice(access.way(), access.sentence() + "申请由本部门的" + Role.REQUESTER.label() + "提出。", "");
    }

    private static AccessAdvice ofType(SharingType type, List<Item> items, String answer) {
        return switch (type) {
            case UNCONDITIONAL -> new AccessAdvice("可以直接获取", "本资源提供给所有政务部门使用：选定信息项并写明用途后立即授权，不需要审批（第十六条）。", "直接获取");
            case CONDITIONAL -> new AccessAdvice("需要申请共享", "选定信息项并写明用途和履职依据后，" + answer + exceptions(items), "申请共享");
            case NOT_SHARED -> notShared(items, answer);
        };
    }

    private static String exceptions(List<Item> items) {
        return items.stream().noneMatch(Item::notShared) ? "" : "列为不予共享的信息项只能脱敏提供；没有脱敏规则的，不能申请（第十八条）。";
    }

    private static AccessAdvice notShared(List<Item> items, String answer) {
        long maskable = items.stream().filter(Item::maskable).count();
        if (maskable == 0) {
            return new AccessAdvice("不予共享", "依据下列规定，本资源不提供给其他部门使用（第十六条）。", "");
        }
        String which = maskable == items.size() ? "所有信息项" : "有脱敏规则的信息项";
        return new AccessAdvice(
                "不予共享，可以申请脱敏数据", "依据下列规定，本资源不提供原始数据；" + which + "可以经脱敏处理后提供（第十八条）。申请后，" + answer, "申请脱敏数据");
    }
}
