package cn.gov.shuozhou.data.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A catalogue of registrations that 民政局 compiles: with twelve faults of different kinds, and corrected. */
public final class Adoptions {

    public static final String NAME = "收养登记结果信息";

    /** The item that a later version leaves out. */
    public static final String GONE = "登记机关名称";

    public static final Wanted WANTED =
            new Wanted(NAME, List.of("登记编号", GONE), "核验享受职工生育保险待遇的收养家庭，减少证明材料。", "《社会保险法》第五十四条：生育保险待遇");

    /** Row and column of each fault, as the report names them. */
    public static final List<String> FAULTS = List.of(
            "3 信息资源名称",
            "4 信息资源格式类型",
            "5 结构化信息记录总数（万）",
            "6 数据长度",
            "7 数据类型",
            "8 共享条件",
            "9 提供方",
            "10 资源提供方代码",
            "11 目",
            "12 发布日期",
            "13 是否向社会开放",
            "14 更新周期");

    /** What the names of the assessments' resources have in common. */
    public static final String ASSESSMENT = "收养评估";

    public static final String ASSESSMENT_REPORTS = ASSESSMENT + "报告信息";

    private Adoptions() {}

    /** Three resources of one item each, which no other walk uses. */
    public static List<Map<String, String>> assessments() {
        return List.of(
                CatalogueWorkbook.row(ASSESSMENT + "机构信息", "机构名称"),
                CatalogueWorkbook.row(ASSESSMENT + "人员信息", "资格证编号"),
                CatalogueWorkbook.row(ASSESSMENT_REPORTS, "报告编号"));
    }

    /** One resource of three items, and eleven more of one item each. */
    public static List<Map<String, String>> corrected() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String name :
                List.of("结婚", "离婚", "补领证件", "撤销婚姻", "涉外婚姻", "解除收养", "殡葬服务", "地名命名", "社团年检", "慈善活动", "志愿服务")) {
            rows.add(CatalogueWorkbook.row(name + "登记结果信息", "登记编号"));
        }
        rows.add(CatalogueWorkbook.row(NAME, "登记编号"));
        rows.add(CatalogueWorkbook.row(NAME, "登记日期"));
        rows.add(CatalogueWorkbook.row(NAME, GONE));
        return rows;
    }

    public static List<Map<String, String>> withFaults() {
        List<Map<String, String>> rows = corrected();
        rows.get(0).put("信息资源名称", "结婚登记管理系统");
        rows.get(1).put("信息资源格式类型", "pdf");
        rows.get(2).put("结构化信息记录总数（万）", "12万条");
        rows.get(3).put("数据长度", "18位");
        rows.get(4).put("数据类型", "文本");
        rows.get(5).put("共享类型", "有条件共享");
        rows.get(5).put("共享条件", "有条件");
        rows.get(6).put("提供方", "朔州市教育局");
        rows.get(7).put("资源提供方代码", "11140600MB0004204X");
        rows.get(8).put("目", "没有的目");
        rows.get(9).put("发布日期", "2026年十一月");
        rows.get(10).put("是否向社会开放", "也许");
        rows.get(11).put("更新周期", "");
        rows.get(12).put("更新周期", "");
        rows.get(13).put("更新周期", "");
        return rows;
    }
}
