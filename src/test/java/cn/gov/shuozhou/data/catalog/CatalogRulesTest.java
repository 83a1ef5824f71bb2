package cn.gov.shuozhou.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("目录规则")
class CatalogRulesTest {

    private final Drafts draft = new Drafts();

    @Test
    @DisplayName("合乎编制指南的资源可以入目录")
    void acceptsWhatSatisfiesTheGuide() {
        assertThatCode(() -> CatalogRules.check(draft.build())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"401001/1", "10100/1", "101001", "101001/", "101001-1", "１01001/1", ""})
    @DisplayName("代码：类 1 位、项 2 位、目 3 位、细目不定长、斜杠和顺序号")
    void refusesCode(String code) {
        draft.code = code;
        assertRefused("code", "信息资源代码");
    }

    @ParameterizedTest
    @ValueSource(strings = {"101001/1", "101001002/15"})
    @DisplayName("代码：细目可有可无")
    void acceptsCode(String code) {
        draft.code = code;
        assertThatCode(() -> CatalogRules.check(draft.build())).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("类应与代码首位一致")
    void refusesCategoryOfAnotherCode() {
        draft.category = "部门信息资源";
        assertRefused("category", "基础信息资源");
    }

    @Test
    @DisplayName("项和目应填写")
    void refusesMissingSection() {
        draft.section = " ";
        assertRefused("section", "“项”和“目”");
    }

    @Test
    @DisplayName("名称应填写且不超过 100 字")
    void refusesNameOutOfBounds() {
        draft.name = "";
        assertRefused("name", "应填写");
        draft.name = "信".repeat(101);
        assertRefused("name", "最多 100 字，现有 101 字");
    }

    @ParameterizedTest
    @ValueSource(strings = {"婚姻登记管理系统", "政务服务平台", "人口数据库"})
    @DisplayName("信息系统的名称不是资源名称")
    void refusesNameOfSystem(String name) {
        draft.name = name;
        assertRefused("name", "信息系统的名称");
    }

    @Test
    @DisplayName("摘要应填写且不超过 256 字")
    void refusesSummaryOutOfBounds() {
        draft.summary = "摘".repeat(257);
        assertRefused("summary", "最多 256 字，现有 257 字");
        draft.summary = " ";
        assertRefused("summary", "应填写");
        draft.summary = "摘".repeat(256);
        assertThatCode(() -> CatalogRules.check(draft.build())).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("格式类型应属于格式分类")
    void refusesFormatTypeOfAnotherClass() {
        draft.formatType = "jpg";
        assertRefused("formatType", "“jpg”不属于“电子表格”，应为 et、xls、xlsx 之一");
        draft.formatClass = FormatClass.SELF_DESCRIBED;
        draft.formatType = "";
        assertRefused("formatType", "自描述格式");
        draft.formatType = "shapefile";
        assertThatCode(() -> CatalogRules.check(draft.build())).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("共享方式类型应属于共享方式分类")
    void refusesSharingMethodTypeOfAnotherMethod() {
        draft.methodType = "光盘";
        assertRefused("sharingMethodType", "“光盘”不属于“共享平台方式”");
    }

    @Test
    @DisplayName("无条件共享的，共享条件为“无条件”")
    void refusesConditionOnUnconditional() {
        draft.sharingType = SharingType.UNCONDITIONAL;
        draft.items = List.of(Drafts.item("名称", SharingType.UNCONDITIONAL, "无条件"));
        assertRefused("sharingCondition", "应填“无条件”");
        draft.condition = "无条件";
        assertThatCode(() -> CatalogRules.check(draft.build())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "有条件",
                "有条件。",
                "按需共享",
                "无条件",
                "待定",
                "需审批",
                "须经审批",
                "经提供部门同意后共享",
                "需要申请，由提供部门审核批准后使用",
                "依申请，经本部门领导签字"
            })
    @DisplayName("有条件共享的，共享条件应具体")
    void refusesEmptyWordsAsCondition(String condition) {
        draft.condition = condition;
        assertRefused("sharingCondition", "写明具体条件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"供民政部门核对救助对象", "仅限市本级公积金提取审核", "签订保密协议后按名单比对", "用于入学资格核验"})
    @DisplayName("有条件共享的，写明供谁、何事或何种限制即可")
    void takesAConcreteCondition(String condition) {
        draft.condition = condition;
        assertThatCode(() -> CatalogRules.check(draft.build())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"晋政办发〔2020〕10号", "依据国务院令《政府信息公开条例》第十五条", "《国务院关于加强数据共享的意见（试行）》"})
    @DisplayName("第十六条：法律、法规、规章和国家、省文件都可以作为依据")
    void takesABasis(String basis) {
        draft.sharingType = SharingType.NOT_SHARED;
        draft.items = List.of(Drafts.item("姓名", SharingType.NOT_SHARED, basis));
        draft.condition = basis;
        assertThatCode(() -> CatalogRules.check(draft.build())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "涉及个人隐私", "上级要求不予共享", "《》", "《内部资料》第三页", "朔政发〔2020〕5号"})
    @DisplayName("第十六条：不予共享的，应有法律、法规、规章或文件依据")
    void refusesNotSharedWithoutBasis(String condition) {
        draft.sharingType = SharingType.NOT_SHARED;
        draft.items = List.of(Drafts.item("姓名", SharingType.NOT_SHARED, Drafts.BASIS));
        draft.condition = condition;
        assertRefused("sharingCondition", "第十六条");
        draft.condition = Drafts.BASIS;
        assertThatCode(() -> CatalogRules.check(draft.build())).doesNotThrowAnyException();
        draft.condition = "国发〔2016〕51号";
        assertThatCode(() -> CatalogRules.check(draft.build())).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("不予共享的不开放")
    void refusesOpeningNotShared() {
        draft.sharingType = SharingType.NOT_SHARED;
        draft.condition = Drafts.BASIS;
        draft.items = List.of(Drafts.item("姓名", SharingType.NOT_SHARED, Drafts.BASIS));
        draft.open = true;
        draft.openCondition = "无条件开放";
        assertRefused("open", "不得向社会开放");
    }

    @Test
    @DisplayName("开放的应写明开放条件")
    void refusesOpeningWithoutCondition() {
        draft.open = true;
        assertRefused("openCondition", "开放条件");
    }

    @Test
    @DisplayName("至少一个信息项，至多五百个")
    void refusesNoItemsAndTooMany() {
        draft.items = List.of();
        assertRefused("items", "现有 0 个");
        draft.items =
                IntStream.range(0, 501).mapToObj(i -> Drafts.item("项" + i)).toList();
        assertRefused("items", "现有 501 个");
    }

    @Test
    @DisplayName("信息项名称不重复")
    void refusesRepeatedItemNames() {
        draft.items = List.of(Drafts.item("姓名"), Drafts.item("住址"), Drafts.item("姓名"));
        assertRefused("items", "信息项名称重复：姓名");
    }

    @Test
    @DisplayName("第十四条：部分可以提供的，是有条件共享")
    void refusesSharingTypesThatDoNotFit() {
        draft.items = List.of(Drafts.item("姓名", SharingType.NOT_SHARED, Drafts.BASIS));
        assertRefused("sharingType", "不相容");
        draft.sharingType = SharingType.UNCONDITIONAL;
        draft.condition = "无条件";
        draft.items = List.of(Drafts.item("姓名"));
        assertRefused("sharingType", "第十四条");
    }

    @Test
    @DisplayName("信息项：字符型应有长度，长度为正")
    void refusesItemWithoutLength() {
        draft.items = List.of(item(DataType.CHARACTER, null, false, MaskingRule.NONE));
        assertRefused("items[0].length", "第 1 个信息项“手机号码”：数据类型为“字符型”的，应填写数据长度");
        draft.items = List.of(item(DataType.INTEGER, 0, false, MaskingRule.NONE));
        assertRefused("items[0].length", "正整数");
    }

    @Test
    @DisplayName("信息项：共享条件与共享类型一致，问题逐项列出")
    void refusesItemsOneByOne() {
        draft.items = List.of(
                Drafts.item("姓名"),
                Drafts.item("", SharingType.CONDITIONAL, Drafts.CONDITION),
                Drafts.item("指纹", SharingType.NOT_SHARED, "敏感"));
        RequestRejected refusal = refusal();
        assertThat(refusal.problems())
                .extracting(RequestRejected.Problem::field)
                .containsExactly("items[1].name", "items[2].sharingCondition");
    }

    @Test
    @DisplayName("第二十三条：个人信息脱敏后方可开放")
    void refusesOpeningPersonalDataUnmasked() {
        draft.items = List.of(item(DataType.CHARACTER, 11, true, MaskingRule.NONE));
        assertRefused("items[0].masking", "第二十三条");
        draft.items = List.of(item(DataType.CHARACTER, 11, true, MaskingRule.MOBILE));
        assertThatCode(() -> CatalogRules.check(draft.build())).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("每条规则都有名称和出处")
    void everyRuleNamesItsSource() {
        assertThat(ResourceRules.ALL)
                .allSatisfy(rule -> assertThat(rule.source()).containsAnyOf("编制指南", "条"));
        assertThat(SharingRules.ALL)
                .allSatisfy(rule -> assertThat(rule.source()).containsAnyOf("编制指南", "条"));
        assertThat(ItemRules.ALL).allSatisfy(rule -> assertThat(rule.name()).isNotBlank());
    }

    private static ItemDraft item(DataType type, Integer length, boolean open, MaskingRule masking) {
        return new ItemDraft(
                "手机号码",
                type,
                length,
                SharingType.CONDITIONAL,
                Drafts.CONDITION,
                open,
                open ? "依申请开放" : null,
                Sensitivity.PERSONAL,
                masking);
    }

    private void assertRefused(String field, String words) {
        assertThat(refusal().problems()).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.sentence()).contains(words);
        });
    }

    private RequestRejected refusal() {
        RequestRejected refusal = catchThrowableOfType(RequestRejected.class, () -> CatalogRules.check(draft.build()));
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(RequestRejected.Kind.INVALID);
        return refusal;
    }
}
