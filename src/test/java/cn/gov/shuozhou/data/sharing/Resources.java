package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Drafts;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.masking.MaskingRule;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** As many resources of 民政局 as a test wants, of each sharing type. */
final class Resources {

    static final String CONDITION = "供社会保险经办机构核验待遇资格，按名单比对。";
    static final String BASIS = "《中华人民共和国个人信息保护法》第二十八条：敏感个人信息的处理规则。";
    static final String SECRECY = "《信访工作条例》第三十五条：不得泄露举报人信息。";

    private static final AtomicInteger SEQUENCE = new AtomicInteger(9000);

    private final Catalog catalog;
    private final CatalogVersions versions;
    private final DataSets dataSets;

    Resources(Catalog catalog, CatalogVersions versions, DataSets dataSets) {
        this.catalog = catalog;
        this.versions = versions;
        this.dataSets = dataSets;
    }

    /** 姓名, 登记日期, and 公民身份号码, which is shared masked only. The platform holds two rows. */
    long conditional() {
        long id = conditionalWithoutData();
        dataSets.load(
                id,
                catalog.items(id).stream().map(Item::id).toList(),
                List.of(
                                List.of("张三", "140602199003071231", "2020-05-20"),
                                List.of("李四", "140602199104081232", "2021-06-01"))
                        .iterator());
        return id;
    }

    /** As {@link #conditional}; the same number stands in three rows. */
    long repeated() {
        long id = conditionalWithoutData();
        dataSets.load(
                id,
                catalog.items(id).stream().map(Item::id).toList(),
                List.of(
                                List.of("张三", "140602199003071231", "2020-05-20"),
                                List.of("李四", "140602199003071231", "2021-06-01"),
                                List.of("王五", "140602199003071231", "2022-06-01"))
                        .iterator());
        return id;
    }

    long conditionalWithoutData() {
        return store(
                SharingType.CONDITIONAL,
                CONDITION,
                Drafts.item("姓名", SharingType.CONDITIONAL, CONDITION, MaskingRule.NAME),
                Drafts.item("公民身份号码", SharingType.NOT_SHARED, BASIS, MaskingRule.ID_NUMBER),
                Drafts.item("登记日期", SharingType.CONDITIONAL, CONDITION, MaskingRule.NONE));
    }

    /** 机构名称 and 办公地址, for everybody. The platform holds one row. */
    long unconditional() {
        long id = unconditionalWithoutData();
        dataSets.load(
                id,
                catalog.items(id).stream().map(Item::id).toList(),
                List.of(List.of("朔州市婚姻登记处", "朔城区开发南路 1 号")).iterator());
        return id;
    }

    long unconditionalWithoutData() {
        return store(
                SharingType.UNCONDITIONAL,
                "无条件",
                Drafts.item("机构名称", SharingType.UNCONDITIONAL, "无条件", MaskingRule.NONE),
                Drafts.item("办公地址", SharingType.UNCONDITIONAL, "无条件", MaskingRule.NONE));
    }

    /** 机构名称, for everybody, and 负责人姓名, on a condition. The platform holds one row. */
    long mixed() {
        long id = mixedWithoutData();
        dataSets.load(
                id,
                catalog.items(id).stream().map(Item::id).toList(),
                List.of(List.of("朔州市婚姻登记处", "张三")).iterator());
        return id;
    }

    long mixedWithoutData() {
        return store(
                SharingType.CONDITIONAL,
                CONDITION,
                Drafts.item("机构名称", SharingType.UNCONDITIONAL, "无条件", MaskingRule.NONE),
                Drafts.item("负责人姓名", SharingType.CONDITIONAL, CONDITION, MaskingRule.NAME));
    }

    /** 机构名称, for everybody, and 举报人姓名, which cannot even be served masked. */
    long mixedWithExcluded() {
        long id = store(
                SharingType.CONDITIONAL,
                CONDITION,
                Drafts.item("机构名称", SharingType.UNCONDITIONAL, "无条件", MaskingRule.NONE),
                Drafts.item("举报人姓名", SharingType.NOT_SHARED, SECRECY, MaskingRule.NONE));
        dataSets.load(
                id,
                catalog.items(id).stream().map(Item::id).toList(),
                List.of(List.of("朔州市婚姻登记处", "张三")).iterator());
        return id;
    }

    /** 举报人姓名, which cannot even be served masked. */
    long notShared() {
        return store(
                SharingType.NOT_SHARED,
                SECRECY,
                Drafts.item("举报人姓名", SharingType.NOT_SHARED, SECRECY, MaskingRule.NONE));
    }

    private long store(SharingType type, String condition, ItemDraft... items) {
        int number = SEQUENCE.incrementAndGet();
        Drafts draft = Drafts.ofDepartment("301001/" + number, "婚姻登记信息（测试" + number + "）");
        draft.sharingType = type;
        draft.condition = condition;
        draft.items = List.of(items);
        return versions.store(draft.build());
    }
}
