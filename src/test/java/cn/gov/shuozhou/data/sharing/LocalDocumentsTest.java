package cn.gov.shuozhou.data.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.organization.Region;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("第十六条第三款：国家、省的文件之外，本部门、市县的文件认得出来")
class LocalDocumentsTest {

    private final LocalDocuments documents = new LocalDocuments(
            List.of(new Region("140600", "朔州市"), new Region("140603", "平鲁区"), new Region("140681", "怀仁市")), "朔州市气象局");

    @ParameterizedTest
    @ValueSource(strings = {"《本局数据管理办法》", "《关于印发本单位数据管理办法的通知》", "《数据内部规定》", "《朔州市气象局数据管理办法》", "《气象局数据管理办法》 气发〔2023〕5号"})
    void ownDocuments(String document) {
        assertThat(documents.isOwn(document)).isTrue();
        assertThat(documents.isLocal(document)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"《数据管理办法》 朔政办发〔2023〕5号", "《朔州市城市绿化条例》", "《怀仁市数据管理办法》", "《数据管理办法》 市政府令第5号", "《我市数据管理办法》"})
    void documentsOfTheCityAndItsCounties(String document) {
        assertThat(documents.isOwn(document)).isFalse();
        assertThat(documents.isLocal(document)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "《中华人民共和国统计法》",
                "《企业事业单位内部治安保卫条例》 国务院令第421号",
                "《企业内部控制基本规范》 财会〔2008〕7号",
                "《全国基本单位名录库管理办法》",
                "《气象资料共享管理办法》 中国气象局令第4号",
                "《山西省气象局数据管理办法》 晋气发〔2023〕5号",
                "《山西省政务数据管理与应用办法》",
                "《山西省政务数据资产管理试行办法》 省政府令第266号",
                "《数据安全的通知》 应急〔2021〕29号"
            })
    void documentsOfTheStateAndTheProvince(String document) {
        assertThat(documents.isLocal(document)).isFalse();
    }
}
